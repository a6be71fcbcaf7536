import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { useToast } from '@/components/toast/toast'
import type { MaskedTelephone } from '@/domain/people/telephone'
import { type Callee, useTelephone } from '@/features/use-telephone'
import { telephoneWords as words } from '@/text/telephones'
import './telephone.scss'

interface TelephoneProps {
  /** Whose it is, as a name on the screen. */
  name: string
  of: Callee
  telephone: MaskedTelephone
}

/** A number masked, then whole when it was asked for, with the way to call it. */
export function Telephone({ name, of, telephone }: TelephoneProps) {
  const { number, looking, failure, look, call } = useTelephone(of)
  const toast = useToast()
  const callNow = async (whole: string): Promise<void> => {
    if (!(await call(whole))) toast.show({ tone: 'warn', text: words.notCalled(whole) })
  }
  return (
    <>
      <View className='telephone'>
        <View className='telephone__number'>{words.shown(number ?? telephone.masked, telephone.from)}</View>
        {number === undefined ? (
          <Button
            kind='secondary'
            size='small'
            label={words.lookLabel(name)}
            loading={looking}
            onPress={() => void look()}
          >
            {words.look}
          </Button>
        ) : (
          <Button kind='secondary' size='small' label={words.callLabel(name)} onPress={() => void callNow(number)}>
            {words.call}
          </Button>
        )}
      </View>
      <WriteFailure failure={failure} title={words.notShown} />
    </>
  )
}
