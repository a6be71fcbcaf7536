/* What Word and WPS put between words and is no text, to stand in a paragraph. */

const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** A picture as Word writes it today. */
export const PICTURE = `<w:r><w:drawing><wp:inline xmlns:wp="wp"><a:graphic ${DRAWING}><a:blip embed="rId1"/></a:graphic></wp:inline></w:drawing></w:r>`

/** A picture as it was written until 2007, and as WPS still does. */
export const OLD_PICTURE = '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>'

/** A box with a line of text and a picture beside it, in the newer way and in the older one. */
export const BOX_WITH_PICTURE = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><g ${DRAWING}><a:blip/><w:txbxContent><w:p><w:r><w:t>图一</w:t></w:r></w:p></w:txbxContent></g></w:drawing></mc:Choice><mc:Fallback><w:pict><v:group><v:imagedata/><w:txbxContent><w:p><w:r><w:t>图一</w:t></w:r></w:p></w:txbxContent></v:group></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

/** Something drawn by hand on a screen. */
export const INK = '<w:r><w:drawing><contentPart xmlns="ink"/></w:drawing></w:r>'

/** The mark of a note below the page. */
export const NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'

/** Words that were struck out. */
export const STRUCK = '<w:r><w:rPr><w:strike/></w:rPr><w:t>去年的话</w:t></w:r>'
