import type { Choice } from './photo-file'

const INPUT_ID = 'photo-choice'

const newInput = (count: number): HTMLInputElement => {
  document.getElementById(INPUT_ID)?.remove()
  const input = document.createElement('input')
  input.id = INPUT_ID
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = count > 1
  input.style.display = 'none'
  document.body.appendChild(input)
  return input
}

/**
 * Lets the person take or choose up to `count` photos: a phone's browser offers camera and album by itself. Taro's chooseMedia is not
 * used here: it ignores `count` and drops what it cannot decode without a word, while a wrong file deserves a sentence.
 */
export const choosePhotos = (count: number): Promise<Choice> =>
  new Promise((resolve) => {
    const input = newInput(count)
    const end = (choice: Choice) => {
      input.remove()
      resolve(choice)
    }
    input.addEventListener('cancel', () => end({ outcome: 'cancelled' }))
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? [])
      const photos = files.slice(0, count).map((file) => ({ path: window.URL.createObjectURL(file) }))
      end({ outcome: 'chosen', photos, leftOut: files.length - photos.length })
    })
    input.click()
  })
