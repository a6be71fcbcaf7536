import { useState } from 'react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { MatterProvider, type Matter } from '@/components/page/matter'
import { Page } from '@/components/page/page'

const OUTDATED: Matter = {
  ...{ title: '小程序有新版本', note: '写好的内容都在', above: true },
  action: { text: '重新打开', onPress: () => undefined },
}

let say: (matter: Matter | null) => void = () => undefined
const useSaid = (): Matter | null => {
  const [matter, setMatter] = useState<Matter | null>(null)
  say = setMatter
  return matter
}

test('what is being typed stays as it is, with the cursor in it, when something is said above the page and when it goes', () => {
  render(
    <MatterProvider value={useSaid}>
      <Page>
        <input aria-label='自评情况' />
      </Page>
    </MatterProvider>,
  )
  const field = screen.getByLabelText<HTMLInputElement>('自评情况')
  field.focus()
  fireEvent.input(field, { target: { value: '职工 chuang' } })
  for (const matter of [OUTDATED, null]) {
    act(() => say(matter))
    expect(screen.queryByText('小程序有新版本') !== null).toBe(matter !== null)
    expect(screen.getByLabelText('自评情况')).toBe(field)
    expect([document.activeElement, field.value]).toEqual([field, '职工 chuang'])
  }
})
