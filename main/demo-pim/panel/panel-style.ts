/** The style of the panel: its own look, light and dark as the browser wishes. */
export const panelStyle = `:root {
  color-scheme: light dark;
  --ink: #20242c; --dim: #59606d; --ground: #f3f1ec; --sheet: #fffdf9; --edge: #dcd7cc; --field: #847e72;
  --mark: #9a3412; --mark-ink: #ffffff; --on: #fdeadb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9e6df; --dim: #aaa69c; --ground: #17171a; --sheet: #202024; --edge: #37363a; --field: #85817a;
    --mark: #fdba74; --mark-ink: #2a1302; --on: #3b2a1d;
  }
}
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; color: var(--ink); background: var(--ground); }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding: 12px 24px;
  background: var(--sheet); border-bottom: 3px solid var(--mark); }
header p { margin: 0; color: var(--dim); }
#said { flex: 1; color: var(--ink); }
h1 { margin: 0; font-size: 18px; } h2 { margin: 0 0 8px; font-size: 16px; } h3 { margin: 12px 0 4px; font-size: 13px; color: var(--dim); }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(340px, 100%), 1fr)); gap: 16px; padding: 20px 24px 48px; max-width: 1500px; margin: 0 auto; }
section { padding: 16px; background: var(--sheet); border: 1px solid var(--edge); border-radius: 4px; scroll-margin-top: 80px; }
.wide { grid-column: 1 / -1; }
.groups { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr)); gap: 16px; align-items: start; }
fieldset { margin: 0; padding: 8px 14px 14px; border: 1px solid var(--edge); border-radius: 4px; min-width: 0; }
legend { padding: 0 6px; font-weight: 600; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 120px minmax(0, 1fr); gap: 8px; padding: 3px 0; border-bottom: 1px solid var(--edge); }
dt { color: var(--dim); } dd { margin: 0; font: 13px/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
.counts { margin: 0; padding: 0; list-style: none; font: 13px/1.6 ui-monospace, 'DejaVu Sans Mono', monospace; }
.counts li { display: flex; justify-content: space-between; gap: 12px; }
.help { color: var(--dim); font-size: 13px; }
.control { display: grid; gap: 2px; margin: 10px 0 0; padding: 4px 8px; border-left: 3px solid transparent; }
.control.flag { grid-template-columns: auto 1fr; align-items: center; column-gap: 8px; } .control.flag .help { grid-column: 2; }
.control.on { border-left-color: var(--mark); background: var(--on); }
label { font-weight: 600; } form label { display: inline-grid; margin-right: 8px; }
input:not([type=checkbox]), select { width: 100%; padding: 5px 8px; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--field); border-radius: 3px; }
form input:not([type=checkbox]) { width: 90px; }
input[type=checkbox] { width: 18px; height: 18px; accent-color: var(--mark); margin: 0; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 8px 0 0; } header .buttons { margin: 0; }
button { padding: 6px 12px; font: inherit; font-weight: 600; color: var(--mark-ink); background: var(--mark); border: 1px solid var(--mark); border-radius: 3px; cursor: pointer; }
section p.buttons button { color: var(--ink); background: transparent; border-color: var(--field); }
a { color: var(--mark); }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: 8px; top: 8px; z-index: 2; padding: 8px; background: var(--sheet); }
`;
