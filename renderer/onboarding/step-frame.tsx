import { Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface StepFrameProps {
  heading: string;
  lead: ReactNode;
  children: ReactNode;
  /** Buttons: the way back at the left, the way on at the right. */
  back: ReactNode;
  next: ReactNode;
}

/** One step of the wizard: heading, content and the bar with Back and Continue. */
export function StepFrame({ heading, lead, children, back, next }: StepFrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A step without a field of its own takes the focus to its heading, so that it is read out.
    if (document.activeElement === document.body) title.current?.focus();
  }, []);
  return (
    <>
      <div className="ps-step-body">
        <Title order={2} ref={title} tabIndex={-1} className="ps-step-title">
          {heading}
        </Title>
        <Text c="dimmed" mb={20}>
          {lead}
        </Text>
        {children}
      </div>
      <div className="ps-step-foot">
        <div>{back}</div>
        <div>{next}</div>
      </div>
    </>
  );
}
