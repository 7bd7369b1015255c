/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-assignment -- `exports`, `module` and `require` are any in CommonJS */
// What `electron` resolves to in the app. It is CommonJS, so that import, import() and require all get one object.
// The assignments tell Node's lexer the names for `import { app } from 'electron'`; the last line replaces the object.
exports.app = undefined;
exports.BrowserWindow = undefined;
exports.clipboard = undefined;
exports.ClipboardItem = undefined;
exports.dialog = undefined;
exports.ipcMain = undefined;
exports.Menu = undefined;
exports.MenuItem = undefined;
exports.nativeTheme = undefined;
exports.net = undefined;
exports.powerMonitor = undefined;
exports.protocol = undefined;
exports.safeStorage = undefined;
exports.screen = undefined;
exports.session = undefined;
exports.shell = undefined;
exports.webContents = undefined;
module.exports = require('./electron-module.ts').electron;
