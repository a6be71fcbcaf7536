import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import './list-end.scss'

export interface ListEndProps {
  more: boolean
  loading: boolean
  onMore: () => void
  /** «共 66 家»; said once everything is shown. */
  total: string
}

/** What stands under a list that is read page by page; scrolling reads on by itself, the button is for whoever cannot. */
export function ListEnd({ more, loading, onMore, total }: ListEndProps) {
  return (
    <View className='of-list-end'>
      {more ? (
        <Button kind='secondary' loading={loading} onPress={onMore}>
          {loading ? '正在加载' : '加载更多'}
        </Button>
      ) : (
        total
      )}
    </View>
  )
}
