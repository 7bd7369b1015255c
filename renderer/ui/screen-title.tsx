import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The one h1 of a screen. `windowTitle` goes before the product's name in the window's title. */
export function ScreenTitle({ children, windowTitle }: { children: ReactNode; windowTitle: string }) {
  useWindowTitle(windowTitle);
  return <Title order={1}>{children}</Title>;
}

/** Sets the window's title to `<text> · Pimscope`. */
export function useWindowTitle(text: string): void {
  const { t } = useTranslation();
  const product = t('product');
  useEffect(() => {
    document.title = text ? `${text} · ${product}` : product;
  }, [text, product]);
}
