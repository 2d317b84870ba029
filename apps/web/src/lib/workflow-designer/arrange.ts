import dagre from '@dagrejs/dagre';
import type { WorkflowDocument } from '@lianxun/plugin-api';

import { stateSize, type Layout } from './layout.ts';

/** Positions for every state: the way from the initial one leads downwards. */
export function arrange(document: WorkflowDocument): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', ranksep: 36, nodesep: 64, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  const keys = orderedFrom(document);
  for (const key of keys) graph.setNode(key, { ...stateSize });
  for (const [key, { from, to }] of Object.entries(document.moves)) {
    for (const state of from) {
      if (state === to || !keys.includes(state) || !keys.includes(to)) continue;
      graph.setEdge(state, to, { width: 96, height: 24, labelpos: 'c' }, key);
    }
  }
  dagre.layout(graph);
  return Object.fromEntries(
    keys.map((key) => {
      const { x, y } = graph.node(key);
      return [
        key,
        { x: Math.round(x - stateSize.width / 2), y: Math.round(y - stateSize.height / 2) },
      ];
    }),
  );
}

/** The initial state first, so that the layout starts from it. */
function orderedFrom({ states, initial }: WorkflowDocument): readonly string[] {
  const keys = Object.keys(states);
  return keys.includes(initial) ? [initial, ...keys.filter((key) => key !== initial)] : keys;
}
