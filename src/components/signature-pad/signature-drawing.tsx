import { Image, View } from '@tarojs/components'
import type { Strokes } from '@/domain/stamp/signature'
import { accessible } from '../accessibility'
import './signature-pad.scss'

/** The pad's own units, as the domain has them. */
const BOX = '0 0 1000 400'

/** Strokes as an SVG image, which both targets draw. They are numbers and nothing else, so there is nothing to escape. */
const signatureSource = (strokes: Strokes): string => {
  const lines = strokes.map((stroke) => `<polyline points="${stroke.join(' ')}"/>`).join('')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${BOX}">` +
    `<g fill="none" stroke="#1a1d21" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">${lines}</g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

export interface SignatureDrawingProps {
  strokes: Strokes
  /** Whose it is, for those who do not see it. */
  label: string
}

/** A signature that was drawn by finger, small. */
export function SignatureDrawing({ strokes, label }: SignatureDrawingProps) {
  return (
    <View className='k-signature__drawing' {...accessible({ role: 'img', label })}>
      <Image
        className='k-signature__image'
        src={signatureSource(strokes)}
        mode='aspectFit'
        {...accessible({ hidden: true })}
      />
    </View>
  )
}
