import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { useLocalEntry } from '@/features/session/use-local-entry'
import { localEntry } from '@/text/local-entry'
import './local-entry.scss'

/** Only in a browser: nobody signs in to the local product, one chooses who to be. */
export function Entry() {
  const { groups, failed, list, enterAs, enterAsNewPerson, openConsole } = useLocalEntry()
  return (
    <Page forAnyone>
      <View className='local-entry__head'>
        <View className='local-entry__title'>{localEntry.product}</View>
        <View className='local-entry__lead'>{localEntry.choose}</View>
      </View>
      {failed ? (
        <FailedState sentence={localEntry.noAnswer} onRetry={() => void list()} />
      ) : groups === undefined ? (
        <LoadingState rows={3} label={localEntry.listing} />
      ) : groups.length === 0 ? (
        <EmptyState title={localEntry.none} note={localEntry.noneNote} />
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
          {localEntry.asNewPerson}
        </Button>
        <Button kind='text' onPress={openConsole}>
          {localEntry.console}
        </Button>
      </View>
    </Page>
  )
}
