const imageFile = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i;

/** Whether a file has the ending of a format that Astro reads and measures. */
export function isImageFile(file: string): boolean {
  return imageFile.test(file);
}
