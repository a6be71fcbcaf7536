import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { useLocalEntry } from '@/features/session/use-local-entry'
import './home.scss'

/** Only in a browser: nobody signs in to the local product, one chooses who to be. */
export function LocalEntry() {
  const { groups, failed, list, enterAs, enterAsNewPerson, openConsole } = useLocalEntry()
  return (
    <Page forAnyone>
      <View className='local-entry__head'>
        <View className='local-entry__title'>产改评估</View>
        <View className='local-entry__lead'>选择身份进入（本机演示）</View>
      </View>
      {failed ? (
        <FailedState sentence='本机服务没有回应。请确认 npm start 仍在运行，再试一次。' onRetry={() => void list()} />
      ) : groups === undefined ? (
        <LoadingState rows={3} label='正在列出演示身份' />
      ) : groups.length === 0 ? (
        <EmptyState title='还没有演示身份' note='请在本机控制台重置数据，演示身份会一并装好。' />
      ) : (
        groups.map(({ title, people }) => (
          <CellList key={title} title={title}>
            {people.map((person) => (
              <Cell
                key={person.openId}
                title={person.title}
                note={[person.name, person.note].filter(Boolean).join(' · ')}
                onPress={() => enterAs(person.openId)}
              />
            ))}
          </CellList>
        ))
      )}
      <View className='local-entry__others'>
        <Button kind='secondary' onPress={enterAsNewPerson}>
          我有邀请码，作为新用户进入
        </Button>
        <Button kind='text' onPress={openConsole}>
          打开本机控制台（时钟、消息、数据）
        </Button>
      </View>
    </Page>
  )
}
