/** The user's languages by the environment, most wanted first: LANGUAGE `de:en`, then LC_ALL, LC_MESSAGES and LANG. */
export function systemLanguages(env: Readonly<Record<string, string | undefined>>): string[] {
  const named = [...(env.LANGUAGE ?? '').split(':'), env.LC_ALL || env.LC_MESSAGES || env.LANG || ''];
  const tags = named
    .map((name) => name.replace(/[.@].*$/, '').replaceAll('_', '-'))
    .filter((tag) => tag !== '' && tag !== 'C' && tag !== 'POSIX');
  return tags.length > 0 ? [...new Set(tags)] : ['en-US'];
}
