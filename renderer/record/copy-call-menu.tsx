import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconBrandJavascript,
  IconBrandPhp,
  IconBrandPython,
  IconCode,
  IconTerminal2,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallLanguage } from '../../preload/contract/catalog-records.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { copyText } from '../activity/copy-text.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { tellDone } from '../ui/tell.ts';
import { plainQuery } from './plain-query.ts';

interface CopyCallMenuProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  entityKey: string;
  onProblem: (problem: Problem | null) => void;
}

const languages = [
  ['curl', IconTerminal2],
  ['javascript', IconBrandJavascript],
  ['python', IconBrandPython],
  ['php-client', IconBrandPhp],
] as const satisfies readonly (readonly [CallLanguage, typeof IconCode])[];

/** Copies the call of the API that reads an entity, for a shell or a program; the token stands as a variable. */
export function CopyCallMenu({ profileId, resource, parents, entityKey, onProblem }: CopyCallMenuProps) {
  const { t } = useTranslation('record');
  const copy = useMutation({
    mutationFn: async (language: CallLanguage) => {
      const question = { profileId, resource, parents, query: plainQuery, key: entityKey, language };
      const { text } = await call(bridge().catalog.callText, question);
      return copyText(text);
    },
    onSuccess: (copied) => tellDone(t(copied ? 'call.copied' : 'call.notCopied')),
    onMutate: () => onProblem(null),
    onError: (error) => onProblem(problemOf(error)),
  });
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Tooltip label={t('call.copy')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('call.copy')}>
            <IconCode size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(([language, Icon]) => (
          <Menu.Item
            key={language}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => copy.mutate(language)}
          >
            {t(`call.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
