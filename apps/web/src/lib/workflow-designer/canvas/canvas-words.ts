import type { AriaLabelConfig } from '@xyflow/svelte';

/** What the canvas says of itself. */
export const canvasWords: Partial<AriaLabelConfig> = {
  'node.a11yDescription.default': '按回车打开这个状态；按空格选中后，用方向键移动位置。',
  'node.a11yDescription.keyboardDisabled': '按回车打开这个状态。',
  'node.a11yDescription.ariaLiveMessage': ({ x, y }) => `已移到 ${x}，${y}。`,
  'edge.a11yDescription.default': '操作写在箭头上。',
  'controls.ariaLabel': '缩放',
  'controls.zoomIn.ariaLabel': '放大',
  'controls.zoomOut.ariaLabel': '缩小',
  'controls.fitView.ariaLabel': '看全图',
  'controls.interactive.ariaLabel': '锁定',
  'minimap.ariaLabel': '缩略图',
  'handle.ariaLabel': '连接点',
};
