import { type ReactNode, useEffect, useRef } from 'react';

interface TickProps {
  checked: boolean;
  /** Some of what it stands for are chosen, and some not. */
  partly?: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** A line with a box of the system's own: hundreds of them stay fluent. */
export function Tick({ checked, partly = false, disabled = false, onChange, children }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <label className="ps-pick" data-disabled={disabled}>
      <input
        ref={box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
