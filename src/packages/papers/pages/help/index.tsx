import '@/text/refused-in-packages'
import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { shownName } from '@/components/accessibility'
import { Card } from '@/components/card/card'
import { Cell } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { Page } from '@/components/page/page'
import { SearchBar } from '@/components/search-bar/search-bar'
import { linesOf } from '@/features/help/help-lines'
import { helpOf, type Help } from '@/features/help/help-of'
import { searchHelp } from '@/features/help/search-help'
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

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <View className='help__text'>
      {lines.map((line, index) => (
        <Line key={index} text={line} />
      ))}
    </View>
  )
}

/** What was looked for, where it stands. */
function Found({ help, search }: { help: Help; search: string }) {
  const found = searchHelp(help, search)
  if (found.length === 0) return <EmptyState icon='info' title={helpPage.notFound(search)} />
  return (
    <>
      <View className='help__count'>{helpPage.found(found.reduce((sum, { lines }) => sum + lines.length, 0))}</View>
      {found.map(({ title, lines }) => (
        <View key={title}>
          <Cell title={title} />
          <Lines lines={lines} />
        </View>
      ))}
    </>
  )
}

function Sections({ help: { sections } }: { help: Help }) {
  const [open, setOpen] = useState<string>()
  return (
    <>
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
            {unfolded ? <Lines lines={section.lines} /> : null}
          </View>
        )
      })}
    </>
  )
}

/** 使用帮助: whom to call, and the manual of whoever reads it, which can be searched. */
export default function HelpPage() {
  const role = useSession().session?.person?.seat.role
  useBar('plain')
  const manual = MANUALS[role ?? 'contact']
  const help = useMemo(() => helpOf(manual, helpPage.lead), [manual])
  const [search, setSearch] = useState('')
  return (
    <Page>
      <WhomToCall />
      <Card flush title={help.title}>
        <SearchBar value={search} placeholder={helpPage.search} onInput={setSearch} />
        {search.trim() === '' ? <Sections help={help} /> : <Found help={help} search={search.trim()} />}
      </Card>
    </Page>
  )
}
