/** What a person types to make a custom app. */
export interface CustomAppDraft {
  readonly name: string;
  readonly activateUrl: string;
  readonly callbackUrl: string;
}

/** A field that was refused. */
export interface FieldError {
  readonly propertyPath: string;
  readonly message: string;
}

const maxLength = 255;

/**
 * Every mistake in a draft. Only http and https URLs pass; localhost, IP addresses and ports do. Source:
 * pim-community-dev, CreateCustomAppCommand.php; symfony/validator 5.4, UrlValidator.php. The wording is ours.
 */
export function validateCustomApp(draft: CustomAppDraft): readonly FieldError[] {
  return [
    ...nameErrors(draft.name),
    ...urlErrors('activateUrl', 'activate URL', draft.activateUrl),
    ...urlErrors('callbackUrl', 'callback URL', draft.callbackUrl),
  ];
}

function nameErrors(name: string): readonly FieldError[] {
  const propertyPath = 'name';
  if (name === '') return [{ propertyPath, message: 'The name must be filled.' }];
  if (name.length < 3) return [{ propertyPath, message: 'The name must have at least 3 characters.' }];
  if (name.length <= maxLength) return [];
  return [{ propertyPath, message: `The name must not exceed ${maxLength} characters.` }];
}

function urlErrors(propertyPath: string, label: string, url: string): readonly FieldError[] {
  if (url === '') return [{ propertyPath, message: `The ${label} must be filled.` }];
  if (url.length > maxLength)
    return [{ propertyPath, message: `The ${label} must not exceed ${maxLength} characters.` }];
  if (/^https?:\/\/\S+$/i.test(url) && URL.canParse(url)) return [];
  return [{ propertyPath, message: `The ${label} must be a valid http or https URL.` }];
}
