/**
 * Lists that the screen shows as they are. They stand apart from the schemas, so that the interface can have them
 * without loading zod.
 */
export const themes = ['system', 'light', 'dark'] as const;

/** The languages of the interface; `system` is the computer's, where it is one of them, and English where not. */
export const languages = ['system', 'en', 'fr'] as const;

export const proxySchemes = ['http', 'https', 'socks5'] as const;

/** Time-outs that may be chosen, and those that hold where none is; in seconds. */
export const networkSeconds = {
  connect: { min: 1, max: 120, usual: 10 },
  answer: { min: 5, max: 600, usual: 60 },
} as const;

export const environments = ['production', 'staging', 'development', 'other'] as const;

/** How home shows the profiles. */
export const homeViews = ['tiles', 'list'] as const;

export const profileSorts = ['name', 'lastUsed', 'lastCheck', 'environment'] as const;

/** What a person has to do before a profile can be checked. */
export const checkNeeds = ['authorize', 'password', 'secrets', 'passphrase'] as const;

/** What the menu asks of the window that is used. */
export const menuCommands = [
  'close-tab',
  'reopen-tab',
  'next-tab',
  'previous-tab',
  'settings',
  'palette',
  'lock-vault',
] as const;

/** The attempt of the check that main begins by itself, on start and on wake. */
export const backgroundAttempt = 'background';

/** A window of Pimscope's own; the person's browser with a listener on this computer; the address pasted by hand. */
export const consentWays = ['window', 'browser', 'paste'] as const;

/** The steps that prove an access, in their order. */
export const checkIds = ['reach', 'identify', 'authorize', 'version', 'channels'] as const;
