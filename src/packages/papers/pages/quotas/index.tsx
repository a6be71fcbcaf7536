import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Page } from '@/components/page/page'
import { SearchBar } from '@/components/search-bar/search-bar'
import { useToast } from '@/components/toast/toast'
import { useQuotas } from '@/features/nominations/use-quotas'
import { useBar } from '@/features/session/use-bar'
import { QuotaBoard } from '../../nominations/quota-board'

definePageConfig({ navigationBarTitleText: '名额分配', enablePullDownRefresh: true })

/** 名额分配: the office's quotas for the coming cycle. */
export default function QuotasPage() {
  useBar('plain')
  const toast = useToast()
  const quotas = useQuotas((unions) => toast.show({ tone: 'ok', text: `已下达 ${unions} 个工会的名额` }))
  usePullDownRefresh(() => void quotas.reload().then(() => Taro.stopPullDownRefresh()))
  return (
    <Page
      top={<SearchBar value={quotas.search} onInput={quotas.setSearch} placeholder='搜索工会' label='搜索工会' />}
      footer={
        quotas.changed > 0 ? (
          <ActionBar
            hint={
              quotas.noRoom
                ? '手机存储已满，改过的没有存下。请保存，或清理手机空间；在那以前请不要关掉小程序。'
                : '改过的先存在本机；保存后工会会收到消息。'
            }
          >
            <Button loading={quotas.saving} onPress={() => void quotas.save()}>
              {`保存 ${quotas.changed} 个工会的名额`}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <QuotaBoard quotas={quotas} />
    </Page>
  )
}
