/** All the style of public pages: any phone, any browser, print, dark. No font, no picture. */
export const publicCss = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#4c5768;--line:#b8c0cc;--paper:#fff;--ground:#f4f5f7;--act:#14529e;--on:#fff;--bad:#a8201a}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf0;--soft:#b3bccb;--line:#566072;--paper:#1b212b;--ground:#12161d;--act:#8db9f5;--on:#0c1a2c;--bad:#ff9d94}}
*{box-sizing:border-box}
html{font-size:18px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
body.large{font-size:1.4rem}
main,footer{max-width:40rem;margin:0 auto;padding:1rem}
main{background:var(--paper)}
footer{color:var(--soft);font-size:.85em}
h1{font-size:1.4em;line-height:1.4;margin:.3em 0}
h2{font-size:1.05em;margin:0}
.size{text-align:right;margin:0}
a{color:var(--act)}
fieldset,.field{border:1px solid var(--line);border-radius:6px;margin:1rem 0;padding:.8rem;min-width:0}
legend,.field>label{font-weight:600;padding:0}
legend{padding:0 .3rem}
.mark{font-weight:400;color:var(--soft)}
.help,.note{color:var(--soft);margin:.3rem 0;font-size:.9em}
.group{margin:1.6rem 0 0}
.line{margin:.5rem 0;padding:.2rem .6rem .4rem}
.line label{display:inline-block;padding:.5rem .9rem .5rem 0;min-height:2.6rem}
.option{display:block;padding:.5rem 0;min-height:2.6rem}
input[type=radio],input[type=checkbox]{width:1.3em;height:1.3em;vertical-align:-.25em;margin:0 .4em 0 0}
.score input{width:6em}
input,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.45rem;max-width:100%}
textarea{width:100%;display:block;margin-top:.4rem}
.score{display:block;margin-top:.4rem}
button{font:inherit;font-weight:600;width:100%;min-height:3rem;border:0;border-radius:6px;background:var(--act);color:var(--on)}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
.problems{border:2px solid var(--bad);border-radius:6px;padding:.8rem}
.problems a,.wrong,.problems h2{color:var(--bad)}
.wrong{margin:.3rem 0;font-weight:600}
.is-wrong{border:2px solid var(--bad)}
@media print{.size,button{display:none}}
`;
