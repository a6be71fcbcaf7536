import '@/text/refused-in-packages'
import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Cell } from '@/components/cell/cell'
import { ChooseBar } from '@/components/choice-list/choose-bar'
import { ChooseList } from '@/components/choice-list/choose-list'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import { UNION_MATTERS } from '@/domain/reminders/union-nudge'
import { useNudgeUnions } from '@/features/office/unions/use-nudge-unions'
import { useListGestures } from '@/features/page-life'
import { yearHead } from '@/features/session/page-year'
import { groupNudges, type NudgeEnd } from '@/features/worklist/nudge'
import { MATTER_TABS, nudgeUnionsPage as words } from '@/text/nudge-unions'
import { nudgedPeopleSentence, nudgeWords } from '@/text/review'
import { OfficePage } from '../../parts/office-page'

definePageConfig({
  navigationBarTitleText: '提醒责任工会',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** What came of it, union by union: those first that somebody has to act on. */
function Nudged({ results }: { results: readonly NudgeEnd[] }) {
  if (results.length === 0) return <View>{words.nobody}</View>
  return (
    <>
      {groupNudges(results).map(({ outcome, results: ends }) => (
        <View key={outcome}>
          <StatusTag
            tone={nudgeWords(outcome).tone}
            text={words.outcomeCount(nudgeWords(outcome).title, ends.length)}
          />
          <RowPages rows={ends} unit={words.unit}>
            {({ id, name, people }) => (
              <Cell key={id} plain title={name} note={nudgedPeopleSentence(people) || nudgeWords(outcome).note} />
            )}
          </RowPages>
        </View>
      ))}
    </>
  )
}

/** 提醒 of unions' reviewers of what waits for them. */
export default function NudgeUnionsPage() {
  const { matter } = useRouter().params
  const page = useNudgeUnions(UNION_MATTERS.find((each) => each === matter) ?? 'review')
  useListGestures(page.reload, page.loadMore)
  const { rows, failure, asking, cycle } = page
  const head = yearHead(cycle)
  return (
    <OfficePage
      top={
        <Tabs
          label={words.matters}
          tabs={UNION_MATTERS.map((key) => ({ key, label: MATTER_TABS[key] }))}
          selected={page.matter}
          onSelect={page.setMatter}
        />
      }
      footer={
        rows && (rows.length > 0 || page.more) && page.mayNudge ? (
          <ChooseBar
            page={page}
            words={words}
            toChosen={words.nudgeChosen}
            toAll={words.nudgeAll}
            hint={words.onceADay}
          />
        ) : null
      }
      overlay={
        asking === null ? (
          <BatchSheet job={page.job} name={words.name} preparing={words.reading} onClose={() => void page.close()}>
            {(outputs) => <Nudged results={outputs.flatMap(({ results }) => results)} />}
          </BatchSheet>
        ) : (
          <Dialog
            open
            title={asking === 'chosen' ? words.titleChosen(page.selected.length) : words.titleAll(page.matter)}
            body={words.body}
            confirmText={words.confirm}
            onConfirm={() => void page.start()}
            onCancel={() => page.ask(null)}
          />
        )
      }
    >
      {head ? <SectionTitle {...head} /> : null}
      {cycle && !page.mayNudge ? <Notice tone='warn'>{words.notNow}</Notice> : null}
      {failure ? <ReadFailure failure={failure} onRetry={page.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 && !page.more ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      <ChooseList
        label={MATTER_TABS[page.matter]}
        choices={(rows ?? []).map((row) => ({
          value: row.unionId,
          label: row.name,
          note: words.row(page.matter, row),
        }))}
        page={page}
        moreText={words.more}
      />
    </OfficePage>
  )
}
