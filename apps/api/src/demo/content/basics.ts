/** `YYYY-MM-DD`, Asia/Shanghai. */
export type IsoDate = string;
/** Whole fen: 1 yuan = 100. */
export type Fen = number;
/** Stable key inside the demo content, e.g. `xs-u-07`; the loader maps it to a database id. */
export type Ref = string;
