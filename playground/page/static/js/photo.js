// A chosen picture as apps send it: no larger than needed, as JPEG, and without the place and time in the file.

const LONGEST_SIDE = 1280;
const QUALITY = 0.86;

/** {base64, url} of a picture file. Throws if the browser cannot read it. */
export async function readPhoto(file) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  const url = canvas.toDataURL("image/jpeg", QUALITY);
  return { url: URL.createObjectURL(blob), base64: url.slice(url.indexOf(",") + 1) };
}
