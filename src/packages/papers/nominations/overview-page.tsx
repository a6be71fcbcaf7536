import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { Page } from '@/components/page/page'
import { SearchBar } from '@/components/search-bar/search-bar'
import { useNominationOverview } from '@/features/nominations/use-nomination-review'
import { useBar } from '@/features/session/use-bar'
import { Overview } from './overview'

/** All unions' lists. */
export function OverviewPage() {
  useBar('plain')
  const overview = useNominationOverview()
  usePullDownRefresh(() => void overview.reload().then(() => Taro.stopPullDownRefresh()))
  useReachBottom(overview.loadMore)
  return (
    <Page top={<SearchBar value={overview.search} onInput={overview.setSearch} placeholder='搜索工会' />}>
      <Overview overview={overview} />
    </Page>
  )
}
