import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { privacyNote } from '@/text/bind-page'
import './bind-page.scss'

const LINES = [
  ...[privacyNote.erased, privacyNote.archived, privacyNote.purpose],
  ...[privacyNote.readers, privacyNote.photos, privacyNote.unbinding],
]

/** What is kept of a person, for how long and why, in as many words as somebody will read. */
export function PrivacyNote() {
  return (
    <Card title={privacyNote.title}>
      {LINES.map((line) => (
        <View key={line} className='bind__text'>
          {line}
        </View>
      ))}
    </Card>
  )
}
