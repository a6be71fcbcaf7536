import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { Pressable } from '@/components/pressable/pressable'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import type { Named } from '@/domain/ledger/enterprise-names'
import type { ReportOutline } from '@/domain/report/report'
import { REPORT_FORMS, REPORT_KINDS, type ReportKind } from '@/domain/report/sections'
import { type ListPlace, placeParameters } from '@/features/next-one'
import { useListGestures, useTitle } from '@/features/page-life'
import { useReportList } from '@/features/report/use-report-list'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useBar } from '@/features/session/appearance'
import { formatMoment } from '@/text/dates'
import { otherNames } from '@/text/enterprise-names'
import { reportTag, writtenWords } from '@/text/report-words'
import { reportPageText } from '@/text/report-pages'
import { REPORT_STATE_WORDS } from '@/text/reports'
import { OtherYears, YearTitle } from '../../parts/year-head'
import '../../parts/report.scss'

definePageConfig({
  navigationBarTitleText: '报告',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

const FILTER_WORDS: Readonly<Record<ReturnType<typeof useReportList>['filter'], string>> = {
  ...REPORT_STATE_WORDS,
  all: reportPageText.all,
  unstarted: reportPageText.unstarted,
  late: reportPageText.late,
}

const lineOf = (report: ReportOutline): string =>
  report.submittedAt === null ? writtenWords(report) : reportPageText.submittedAt(formatMoment(report.submittedAt))

function ReportRow({ report, place }: { report: ReportOutline & Named; place: ListPlace | undefined }) {
  const tag = reportTag(report)
  const line = lineOf(report)
  const called = otherNames(report.names, report.name)
  return (
    <Pressable
      label={`${report.name}，${tag.label}，${line}`}
      onPress={() =>
        openPage(pageUrl('papers/report', { id: report.reportId, ...(place ? placeParameters(place) : {}) }))
      }
    >
      <Card title={report.name} extra={<StatusTag tone={tag.tone} text={tag.label} />}>
        {called ? <View className='rp-line'>{called}</View> : null}
        <View className='rp-line'>{line}</View>
        {report.unionId === null ? <View className='rp-line'>{reportPageText.noUnion}</View> : null}
        {report.submittedAt !== null && report.lateAt !== null ? (
          <View className='rp-line rp-line--late'>{reportPageText.submittedLate}</View>
        ) : null}
      </Card>
    </Pressable>
  )
}

/** The reports of one kind that somebody looks after. */
function ReportList({ kind }: { kind: ReportKind }) {
  const list = useReportList(kind)
  const { title } = REPORT_FORMS[kind]
  useTitle(title)
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  return (
    <Page
      top={
        <>
          <Tabs
            label={reportPageText.byState}
            tabs={list.filters.map(({ key, count }) => ({ key, label: FILTER_WORDS[key], count }))}
            selected={list.filter}
            onSelect={list.setFilter}
          />
          <SearchBar value={list.search} onInput={list.setSearch} placeholder={reportPageText.search} />
        </>
      }
    >
      <YearTitle cycle={list.year.cycle} />
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={list.searching ? reportPageText.noMatch : reportPageText.none}
          note={list.searching ? reportPageText.otherWords : reportPageText.otherState}
        />
      ) : null}
      {rows ? (
        <RowPages rows={rows} unit={reportPageText.unit} pages={list} onTurn={scrollToTop}>
          {(report, at) => <ReportRow key={report.reportId} report={report} place={list.placeOf(at)} />}
        </RowPages>
      ) : null}
      <OtherYears others={list.year.others} />
    </Page>
  )
}

/** The reports that a union or the office looks after, of the kind that the page was opened with. */
export default function ReportsPage() {
  useBar('plain')
  const asked = useRouter().params['kind']
  return <ReportList kind={REPORT_KINDS.find((kind) => kind === asked) ?? REPORT_KINDS[0]} />
}
