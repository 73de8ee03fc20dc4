/** The type of the preview's panels, by which VS Code restores them. */
export const previewType = 'noticeLint.preview'
