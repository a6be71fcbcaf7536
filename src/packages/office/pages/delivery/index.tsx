import '@/text/refused-in-packages'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatRow } from '@/components/stat-row/stat-row'
import { Tabs } from '@/components/tabs/tabs'
import type { Matter } from '@/domain/reminders/delivery'
import { type DayShown, useDelivery } from '@/features/office/delivery/use-delivery'
import { usePullDown } from '@/features/page-life'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { deliveryPage as words, MATTER_WORDS, OUTCOME_WORDS } from '@/text/sent-messages'
import { OfficePage } from '../../parts/office-page'

definePageConfig({ navigationBarTitleText: '发送情况', enablePullDownRefresh: true })

/** Each has up to eight numbers, and WeChat draws so many nodes of a page. */
const DAYS_DRAWN = 7
const TONES = { ok: 'ok', warn: 'warn', danger: 'brand', neutral: undefined } as const

function DayCard({ day: { on, total, outcomes }, matter }: { day: DayShown; matter: Matter | undefined }) {
  return (
    <Card title={words.day({ on })} note={words.sum(total)}>
      <StatRow
        stats={outcomes.map(({ outcome, count }) => ({
          key: outcome,
          label: OUTCOME_WORDS[outcome].label,
          value: count,
          tone: TONES[OUTCOME_WORDS[outcome].tone],
          onPress: () => openPage(pageUrl('papers/sent-messages', { day: on, outcome, matter })),
        }))}
      />
    </Card>
  )
}

/** How many messages went out a day, and what became of them; each number opens the list behind it. */
export default function DeliveryPage() {
  const { days, matters, matter, setMatter, failure, reload } = useDelivery()
  usePullDown(reload)
  return (
    <OfficePage
      top={
        <Tabs
          label={words.matters}
          tabs={matters.map((key) => ({ key, label: key === 'all' ? words.all : MATTER_WORDS[key] }))}
          selected={matter}
          onSelect={setMatter}
        />
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact={days !== undefined} /> : null}
      {!days && !failure ? <LoadingState rows={4} /> : null}
      {days ? (
        <>
          <Notice>{words.note}</Notice>
          <CellList>
            <Cell
              title={words.unreached}
              note={words.unreachedNote}
              onPress={() => openPage(pageUrl('papers/unreached'))}
            />
            <Cell
              title={words.check}
              note={words.checkNote}
              onPress={() => openPage(pageUrl('papers/reminder-check'))}
            />
          </CellList>
          {days.length === 0 ? <EmptyState title={words.none} /> : null}
          <RowPages key={matter} rows={days} unit={words.days} drawn={DAYS_DRAWN} onTurn={scrollToTop}>
            {(day) => <DayCard key={day.on} day={day} matter={matter === 'all' ? undefined : matter} />}
          </RowPages>
        </>
      ) : null}
    </OfficePage>
  )
}
