import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { type UnreachedRow, useTelephoning } from '@/features/unreached/use-unreached'
import { unreachedPage as words } from '@/text/unreached'

export interface TelephoneSheetProps {
  row: UnreachedRow
  onClose: () => void
  onDone: () => void
}

/** The number of somebody who could not be reached: shown once it is asked for, dialled, and ticked off. */
export function TelephoneSheet({ row, onClose, onDone }: TelephoneSheetProps) {
  const calling = useTelephoning(row, onDone)
  const { found } = calling
  return (
    <HalfSheet
      open
      title={[row.seatName, row.name].filter(Boolean).join(' ')}
      note={words.sheetNote}
      onClose={onClose}
      footer={
        <>
          {found ? (
            <Button kind='secondary' onPress={() => void calling.dial()}>
              {words.dial(found.telephone)}
            </Button>
          ) : calling.unknown ? null : (
            <Button kind='secondary' loading={calling.looking} onPress={() => void calling.look()}>
              {words.look}
            </Button>
          )}
          <Button loading={calling.ticking} onPress={() => void calling.tick()}>
            {words.done}
          </Button>
        </>
      }
    >
      <WriteFailure failure={calling.notFound} title={words.notFound} />
      <WriteFailure failure={calling.notTicked} title={words.notDone} />
      {found ? <View className='unreached__line'>{words.of(found.name)}</View> : null}
    </HalfSheet>
  )
}
