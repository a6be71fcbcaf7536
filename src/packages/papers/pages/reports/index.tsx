import { useRouter } from '@tarojs/taro'
import { REPORT_KINDS } from '@/domain/report/sections'
import { useBar } from '@/features/session/use-bar'
import { ReportList } from '../../report/report-list'

definePageConfig({
  navigationBarTitleText: '报告',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** The reports that a union or the office looks after, of the kind that the page was opened with. */
export default function ReportsPage() {
  useBar('plain')
  const asked = useRouter().params['kind']
  return <ReportList kind={REPORT_KINDS.find((kind) => kind === asked) ?? REPORT_KINDS[0]} />
}
