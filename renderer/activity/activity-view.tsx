import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../ui/problem-view.tsx';
import type { ShownFilter } from './activity-filters.ts';
import { CallDetail } from './call-detail.tsx';
import { CallTable } from './call-table.tsx';
import { EmptyActivity } from './empty-activity.tsx';
import { FilterBar } from './filter-bar.tsx';
import { RatesChart } from './rates-chart.tsx';
import { useActivityList } from './use-activity-list.ts';
import './activity.css';

/** The filters, the rates beside Akeneo's limits, the list, and the chosen call at its right. */
export function ActivityView({ ownProfileId }: { ownProfileId: string }) {
  const { t } = useTranslation('activity');
  const [filter, setFilter] = useState<ShownFilter>({ profileId: ownProfileId });
  const [paused, setPaused] = useState(false);
  const [atTop, setAtTop] = useState(true);
  const [cleared, setCleared] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const following = !paused && atTop;
  const list = useActivityList(filter, following);
  const { showHeld } = list;

  const onScrolled = useCallback(
    (top: boolean) => {
      setAtTop(top);
      if (top && !paused) showHeld();
    },
    [paused, showHeld],
  );
  const change = (next: ShownFilter) => {
    setFilter(next);
    setChosen(null);
  };
  const pause = (next: boolean) => {
    setPaused(next);
    if (!next) showHeld();
  };
  const onlyProfile = Object.entries(filter).every(
    ([name, value]) => name === 'profileId' || value === undefined,
  );
  const empty = list.entries.length === 0 && list.state === 'ready' && !list.problem;
  return (
    <section className="ps-activity" aria-label={t('heading')}>
      <FilterBar
        filter={filter}
        ownProfileId={ownProfileId}
        onChange={change}
        paused={paused}
        onPause={pause}
        count={list.entries.length}
        cleared={cleared}
      />
      <RatesChart profileId={filter.profileId ?? null} />
      {list.problem && (
        <div className="ps-activity-message">
          <ProblemView
            problem={{ ...list.problem, action: { kind: 'retry' } }}
            handlers={{ retry: list.reload }}
          />
        </div>
      )}
      {empty && (
        <EmptyActivity
          filtered={!onlyProfile}
          profileId={ownProfileId}
          onClear={() => {
            change({ profileId: filter.profileId });
            setCleared((times) => times + 1);
          }}
        />
      )}
      <div
        className="ps-activity-body"
        hidden={empty || (list.problem !== null && list.entries.length === 0)}
      >
        <CallTable
          list={list}
          withProfile={filter.profileId === undefined}
          chosen={chosen}
          onChoose={setChosen}
          onScrolled={onScrolled}
        />
        {chosen !== null && <CallDetail id={chosen} onClose={() => setChosen(null)} />}
      </div>
    </section>
  );
}
