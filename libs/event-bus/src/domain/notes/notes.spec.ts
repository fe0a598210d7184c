import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GrowingTree } from '../merkle/growing-tree.js';
import { leafHash } from '../merkle/hashing.js';
import { checkpointText, openCheckpoint, parseCheckpoint } from './checkpoint.js';
import { formatVerifierKey, parseVerifierKey, signingKey, type SigningKey } from './note-key.js';
import { checkProof, formatProof, parseProof } from './proof-file.js';
import { openNote, parseNote, signNote } from './signed-note.js';

const newKey = (name: string): SigningKey => signingKey(name, generateKeyPairSync('ed25519').privateKey);
const key = newKey('log.example/hujian');
const stranger = newKey('log.example/hujian');

/** The example of C2SP signed-note. */
const EXAMPLE = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;

describe('signed notes (C2SP signed-note)', () => {
  it('take the example of the specification apart: text with an empty line, one signature', () => {
    const note = parseNote(EXAMPLE);
    expect(note?.text.endsWith('ed è subito sera.\n')).toBe(true);
    expect(note?.signatures).toEqual([
      { name: 'quasimodo.example/salvatore', id: '367ba04b', bytes: expect.any(Buffer) },
    ]);
    expect(note?.signatures[0]?.bytes.length).toBe(64);
  });

  it('open under the key that signed, and under no other of the same name', () => {
    const note = signNote('one\n\ntwo\n', [key]);
    expect(openNote(note, [key])).toBe('one\n\ntwo\n');
    expect(openNote(note, [stranger])).toBeNull();
    expect(openNote(note, [])).toBeNull();
  });

  it('open when an unknown key signed beside a known one, as in a rotation', () => {
    const note = signNote('text\n', [stranger, key]);
    expect(openNote(note, [key])).toBe('text\n');
  });

  it('are worthless when a known key is there with a wrong signature', () => {
    const other = newKey('witness.example');
    const [head, signatures] = [signNote('text\n', [key]), signNote('other text\n', [other])];
    expect(openNote(head + (signatures.split('\n\n')[1] ?? ''), [key, other])).toBeNull();
  });

  it('do not survive the change of any bit', () => {
    const note = Buffer.from(
      signNote(checkpointText({ origin: 'a', size: 1n, root: Buffer.alloc(32) }), [key]),
    );
    for (let bit = 0; bit < note.length * 8; bit += 1) {
      const changed = Buffer.from(note);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect([bit, openNote(changed.toString('utf8'), [key])]).toEqual([bit, null]);
    }
  });

  it.each([
    '',
    'text',
    'text\n',
    'text\n\n',
    'a\u0000b\n\n— n AAAAAAAA\n',
    'a\r\n\n— n AAAAAAAA\n',
    'a\n\n- n AAAAAAAA\n',
  ])('refuse %j', (note) => {
    expect(parseNote(note)).toBeNull();
  });
});

describe('keys', () => {
  it('are told to verifiers in one line and read back', () => {
    expect(parseVerifierKey(formatVerifierKey(key))).toEqual({
      name: key.name,
      id: key.id,
      publicKey: key.publicKey,
    });
  });

  it('are refused when their id does not fit, or the kind is another', () => {
    const line = formatVerifierKey(key);
    expect(parseVerifierKey(line.replace(key.id, stranger.id))).toBeNull();
    expect(parseVerifierKey('name')).toBeNull();
    expect(parseVerifierKey(`${line.slice(0, line.lastIndexOf('+') + 1)}BA==`)).toBeNull();
  });

  it('have names without blanks and plus signs', () => {
    expect(() => newKey('two words')).toThrow('Not a key name');
    expect(() => newKey('a+b')).toThrow('Not a key name');
  });
});

describe('checkpoints (C2SP tlog-checkpoint)', () => {
  it('read the example of the specification', () => {
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const checkpoint = parseCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163n });
    expect(checkpoint === null ? null : checkpointText(checkpoint)).toBe(text);
  });

  it.each(['a\n01\n', 'a\n1\n', 'a\n1\nAAAA\n', '\n1\n', 'a\n-1\n', 'a\n1e3\n'])('refuse %j', (start) => {
    expect(parseCheckpoint(`${start}CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=`)).toBeNull();
  });
});

describe('proof files (C2SP tlog-proof)', () => {
  const entries = ['first', 'second', 'third'].map((text) => leafHash(Buffer.from(text)));
  const tree = new GrowingTree(0n, []);
  tree.append(entries);
  const checkpoint = signNote(checkpointText({ origin: key.name, ...tree.head }), [key]);
  const [first, second, third] = entries.map((hash) => hash);
  const proof = { extra: Buffer.from('{}'), index: 2n, path: [treeOfTwo()], checkpoint };

  function treeOfTwo(): Buffer {
    const two = new GrowingTree(0n, []);
    two.append(entries.slice(0, 2));
    return two.head.root;
  }

  it('read the form of the specification', () => {
    const lines = [
      'c2sp.org/tlog-proof@v1',
      'index 73894',
      'gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=',
      '',
      'example.com/fancylog',
      '109482',
      'sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=',
      '',
      '— example.com/fancylog hI2DJwAA',
      '',
    ];
    expect(parseProof(lines.join('\n'))).toMatchObject({ extra: null, index: 73_894n });
  });

  it('come back as they were written, and hold offline for their entry alone', () => {
    const read = parseProof(formatProof(proof));
    expect(read).toEqual(proof);
    const check = (hash: Buffer | undefined): unknown =>
      read && checkProof(read, hash ?? Buffer.alloc(0), [key]);
    expect(check(third)).toMatchObject({ size: 3n });
    expect([check(first), check(second)]).toEqual([null, null]);
    expect(openCheckpoint(checkpoint, [key])?.root).toEqual(tree.head.root);
  });

  it('are refused when cut short anywhere', () => {
    const text = formatProof(proof);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        const read = parseProof(text.slice(0, length));
        expect(read === null ? null : checkProof(read, third ?? Buffer.alloc(0), [key])).toBeNull();
      }),
    );
  });
});
