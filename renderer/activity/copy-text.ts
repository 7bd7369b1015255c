/** Puts a text on the clipboard. @returns whether the system took it, which it may refuse to a window in the back */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
