import '@/text/refused-in-packages'
import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { shownName } from '@/components/accessibility'
import { Card } from '@/components/card/card'
import { Cell } from '@/components/cell/cell'
import { Page } from '@/components/page/page'
import { linesOf } from '@/features/help/help-lines'
import { helpOf } from '@/features/help/help-of'
import { useBar } from '@/features/session/appearance'
import { useSession } from '@/features/session/use-session'
import { helpPage } from '@/text/help-page'
import { MANUALS } from '@/text/manuals'
import { WhomToCall } from './whom-to-call'
import './help.scss'

definePageConfig({ navigationBarTitleText: '使用帮助' })

/** One line of the manual, as it is read on a phone. */
function Line({ text }: { text: string }) {
  const { head, pieces } = linesOf(text)
  return (
    <View className={head ? 'help__head' : 'help__line'}>
      {pieces.map(({ strong, words }, index) => (
        <View key={index} className={strong ? 'help__strong' : 'help__plain'}>
          {words}
        </View>
      ))}
    </View>
  )
}

/** 使用帮助: whom to call, and the manual of whoever reads it. */
export default function HelpPage() {
  const role = useSession().session?.person?.seat.role
  useBar('plain')
  const manual = MANUALS[role ?? 'contact']
  const { title, sections } = useMemo(() => helpOf(manual, helpPage.lead), [manual])
  const [open, setOpen] = useState<string>()
  return (
    <Page>
      <WhomToCall />
      <Card flush title={title}>
        {sections.map((section) => {
          const unfolded = section.title === open
          return (
            <View key={section.title}>
              <Cell
                title={section.title}
                value={unfolded ? helpPage.fold : helpPage.unfold}
                valueTone='link'
                label={shownName(`${section.title}，${unfolded ? helpPage.fold : helpPage.unfold}`)}
                arrow={false}
                onPress={() => setOpen(unfolded ? undefined : section.title)}
              />
              {unfolded ? (
                <View className='help__text'>
                  {section.lines.map((line, index) => (
                    <Line key={index} text={line} />
                  ))}
                </View>
              ) : null}
            </View>
          )
        })}
      </Card>
    </Page>
  )
}
