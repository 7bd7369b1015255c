/**
 * Lists that the screen shows as they are. They stand apart from the schemas, so that the interface can have them
 * without loading zod.
 */
export const themes = ['system', 'light', 'dark'] as const;

export const environments = ['production', 'staging', 'development', 'other'] as const;

/** A window of Pimscope's own; the person's browser with a listener on this computer; the address pasted by hand. */
export const consentWays = ['window', 'browser', 'paste'] as const;

/** The steps that prove an access, in their order. */
export const checkIds = ['reach', 'identify', 'authorize', 'version', 'channels'] as const;
