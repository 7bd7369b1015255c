/** An event as Electron passes it first to its listeners; the fields of `details` are on it too. */
export type PreventableEvent<Details extends object> = Details & {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
};

export function preventableEvent<Details extends object>(details: Details): PreventableEvent<Details> {
  let isPrevented = false;
  return Object.defineProperty(
    Object.assign(details, {
      defaultPrevented: false,
      preventDefault: () => {
        isPrevented = true;
      },
    }),
    'defaultPrevented',
    { enumerable: true, get: () => isPrevented },
  );
}
