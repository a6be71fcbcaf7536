import { useEffect } from 'react'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { useBar } from '@/features/session/use-bar'
import { useReport } from '@/features/report/use-report'
import { ReportForm } from '../../report/report-form'
import { OpenTrouble } from '../../parts/trouble'

definePageConfig({ navigationBarTitleText: '报告', enablePullDownRefresh: true })

function Report({ reportId }: { reportId: string }) {
  const { desk, view, failure, online, storageFull } = useReport(reportId)
  usePullDownRefresh(() => void desk.reload().then(() => Taro.stopPullDownRefresh()))
  const title = view?.title
  useEffect(() => {
    if (title !== undefined) void Taro.setNavigationBarTitle({ title })
  }, [title])
  if (view) return <ReportForm desk={desk} view={view} online={online} storageFull={storageFull} />
  return (
    <Page>
      {failure ? (
        <OpenTrouble failure={failure} onRetry={() => desk.reload()} />
      ) : (
        <LoadingState label='正在打开报告' rows={5} />
      )}
    </Page>
  )
}

/** 阶段性总结评估报告 or 年度工作总结: written by whose it is, read and moved on by whoever receives it. */
export default function ReportPage() {
  const reportId = useRouter().params['id'] ?? ''
  useBar('plain')
  if (reportId !== '') return <Report reportId={reportId} />
  return (
    <Page>
      <EmptyState title='没有指明是哪一份报告' note='请返回“材料与报告”，从那里打开。' />
    </Page>
  )
}
