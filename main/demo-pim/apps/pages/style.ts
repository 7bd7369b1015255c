/** The style of all pages; light and dark as the browser wishes. */
export const pagesStyle = `:root {
  --text: #1d2a2b; --quiet: #566466; --page: #f4f6f5; --card: #ffffff; --line: #d5dcdb; --field: #7d8a8b;
  --accent: #0b6b5d; --accent-text: #ffffff; --soft: #e3f0ed; --danger: #a3242c; --ribbon: #f7d774; --ribbon-text: #3a2e05;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e4eae9; --quiet: #9fadac; --page: #14191a; --card: #1c2324; --line: #333d3e; --field: #74817f;
    --accent: #58c7b3; --accent-text: #08211d; --soft: #1d3531; --danger: #ff9a98; --ribbon: #5c4a10; --ribbon-text: #fdeebc;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; font: 15px/1.5 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif;
  color: var(--text); background: var(--page); }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 16px; }
h2 { font-size: 16px; margin: 24px 0 8px; }
h1:focus, h2:focus { outline: none; }
p { margin: 0 0 12px; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code, .value { font: 13px/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: 13px; }
.ribbon { margin: 0; padding: 4px 16px; text-align: center; font-size: 13px; font-weight: 600; background: var(--ribbon); color: var(--ribbon-text); }
.brand, .brand a { display: flex; align-items: center; gap: 8px; font-weight: 600; color: inherit; text-decoration: none; }
.mark { fill: var(--accent); } .mark .open { fill: none; stroke: var(--accent); stroke-width: 2; }
.frame { flex: 1; display: grid; grid-template-columns: 220px minmax(0, 1fr); }
nav { padding: 20px 16px; background: var(--card); border-right: 1px solid var(--line); display: flex; flex-direction: column; }
nav h2 { margin-top: 20px; font-size: 13px; color: var(--quiet); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: 6px 10px; border-radius: 8px; color: inherit; text-decoration: none; }
nav li a:hover, nav li a[aria-current] { background: var(--soft); }
nav li a[aria-current] { font-weight: 600; }
nav > .quiet { margin: auto 0 0; padding-top: 24px; }
#content { padding: 32px 40px; max-width: 860px; }
.single { width: min(560px, 100% - 32px); margin: 32px auto; padding: 28px 32px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
label { display: block; margin-bottom: 16px; font-weight: 600; }
label .quiet { font-weight: 400; }
label input:not([type=checkbox], [type=radio]) { display: block; width: 100%; margin-top: 4px; padding: 8px 10px; font: inherit; font-weight: 400;
  color: inherit; background: var(--page); border: 1px solid var(--field); border-radius: 8px; }
input[aria-invalid] { border-color: var(--danger) !important; }
label.check { display: flex; gap: 10px; align-items: flex-start; font-weight: 400; }
label.check input { flex: none; width: 18px; height: 18px; margin: 2px 0 0; accent-color: var(--accent); }
button, .button { display: inline-block; padding: 7px 16px; font: inherit; font-weight: 600; line-height: 1.5; text-decoration: none; cursor: pointer;
  color: var(--text); background: var(--card); border: 1px solid var(--field); border-radius: 8px; }
button:hover, .button:hover { border-color: var(--accent); }
button:disabled { opacity: .6; cursor: default; }
.primary { color: var(--accent-text); background: var(--accent); border-color: var(--accent); }
.danger { color: var(--card); background: var(--danger); border-color: var(--danger); }
.link { padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; font-weight: 400; }
.small { padding: 2px 10px; font-size: 13px; font-weight: 400; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-top: 24px; }
.card { padding: 20px 24px; margin-bottom: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.card h2 { margin-top: 0; }
.row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
.row > :first-child { flex: 1 1 260px; min-width: 0; }
.row { margin-bottom: 12px; } .row h1, .row h2, .row p { margin: 0; }
.badge { display: inline-block; padding: 0 8px; border-radius: 99px; font-size: 12px; font-weight: 600; background: var(--soft); color: var(--text); }
dl { display: grid; grid-template-columns: 140px minmax(0, 1fr) auto; gap: 10px 16px; align-items: center; margin: 0; }
dt { color: var(--quiet); } dd { margin: 0; min-width: 0; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
td code { white-space: nowrap; }
th, td { padding: 6px 12px 6px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
details { margin: 24px 0 16px; } summary { cursor: pointer; }
.scopes { list-style: none; margin: 0 0 16px; padding: 0; border: 1px solid var(--line); border-radius: 8px; }
.scopes li { display: flex; gap: 12px; align-items: baseline; padding: 10px 16px; }
.scopes li + li { border-top: 1px solid var(--line); }
.scopes .badge { flex: none; min-width: 58px; text-align: center; }
.wizard { max-width: 620px; }
.steps { color: var(--quiet); font-size: 13px; margin-bottom: 4px; }
.error, [role=alert] { color: var(--danger); }
[role=alert] p { margin-bottom: 4px; } div[role=alert] { margin-bottom: 16px; }
[role=alert]:empty { display: none; }
@media (max-width: 720px) {
  .frame { grid-template-columns: minmax(0, 1fr); align-content: start; }
  nav { border-right: 0; border-bottom: 1px solid var(--line); padding: 12px 16px; }
  nav h2 { display: none; } nav ul { display: flex; flex-wrap: wrap; } nav > .quiet { padding-top: 8px; }
  #content { padding: 20px 16px; }
  dl { grid-template-columns: minmax(0, 1fr) auto; } dt { grid-column: 1 / -1; margin-bottom: -8px; }
}
`;
