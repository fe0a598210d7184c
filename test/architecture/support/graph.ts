export type Graph = Readonly<Record<string, readonly string[]>>;

/** The first loop found, as the nodes along it, or null: then the graph can be drawn with all arrows going down. */
export function findLoop(graph: Graph): readonly string[] | null {
  const cleared = new Set<string>();
  const search = (node: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (cleared.has(node)) return null;
    for (const next of graph[node] ?? []) {
      const loop = search(next, [...path, node]);
      if (loop !== null) return loop;
    }
    cleared.add(node);
    return null;
  };
  for (const node of Object.keys(graph)) {
    const loop = search(node, []);
    if (loop !== null) return loop;
  }
  return null;
}
