// Loaded by Electron with -r, after Playwright's own loader, which starts every app with --password-store=basic: on
// Linux that takes the keyring away, and with it what these specs are about. Plain JavaScript, since Electron's Node
// does not strip types from files that are loaded this way.
const { app } = require('electron');

if (!process.argv.includes('--password-store=basic')) app.commandLine.removeSwitch('password-store');
