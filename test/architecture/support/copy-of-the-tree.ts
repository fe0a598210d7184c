import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf, ROOT } from './repository.js';
import { type Run, run } from './run.js';

/** The working tree in a temporary folder, for what must not be tried on the tree itself. node_modules is shared. */
export class CopyOfTheTree {
  readonly root = mkdtempSync(join(tmpdir(), 'hujian-copy-'));
  private readonly touched = new Set<string>();

  constructor() {
    for (const path of filesOf(ROOT)) this.bring(path);
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'));
  }

  files(): readonly string[] {
    return filesOf(this.root);
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    this.touched.add(path);
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  remove(path: string): void {
    this.touched.add(path);
    rmSync(join(this.root, path), { force: true });
  }

  /** Puts back whatever was written or removed. */
  restore(): void {
    for (const path of this.touched) {
      rmSync(join(this.root, path), { force: true });
      if (existsSync(join(ROOT, path))) this.bring(path);
    }
    this.touched.clear();
  }

  /** With build information of its own: the tree's lies in node_modules, which is shared. */
  compile(): Promise<Run> {
    return run(
      'tsc',
      ['--noEmit', '--incremental', '--tsBuildInfoFile', join(this.root, 'tree.tsbuildinfo')],
      this.root,
    );
  }

  cruise(): Promise<Run> {
    const folders = ['apps', 'libs', 'migrations', 'test', 'tools'].filter((folder) => this.has(folder));
    return run('depcruise', folders, this.root);
  }

  discard(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private bring(path: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    copyFileSync(join(ROOT, path), join(this.root, path));
  }
}
