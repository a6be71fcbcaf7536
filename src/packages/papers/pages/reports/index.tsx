import { useRouter } from '@tarojs/taro'
import { useBar } from '@/features/session/use-bar'
import { ReportList } from '../../report/report-list'

/** The reports that a union or the office looks after, of the kind that the page was opened with. */
export default function ReportsPage() {
  useBar('plain')
  return <ReportList kind={useRouter().params['kind'] === 'summary' ? 'summary' : 'stage'} />
}
