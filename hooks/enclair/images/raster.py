"""A photograph or a screenshot, decoded by Pillow and written again: its pixels, upright, and nothing else.

Places, authors, devices, programs and thumbnails stay behind; so does what follows the picture in its file.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image as Pillow
from PIL import ImageCms, ImageFile, ImageOps, JpegImagePlugin

from enclair.model import Flaw, Picture

WHOLE, LIGHT = "IMG001", "IMG002"
MOST_PIXELS = 50_000_000
HEAVIEST, WIDEST = 200_000, 1600
"""Bytes and pixels of a side, beyond which an image is heavy for a phone in the country."""
MODES = {"png": {"1", "L", "LA", "P", "RGB", "RGBA", "I;16"}, "jpeg": {"L", "RGB"}, "webp": {"RGB", "RGBA"}}
QUALITY = 85


def read(data: bytes, kind: str, name: str) -> Picture:
    """Decode an image file of this kind, and write it again; a picture with a flaw of :data:`WHOLE` has no bytes."""
    try:
        with _strict(), Pillow.open(io.BytesIO(data), formats=[kind.upper()]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise Pillow.DecompressionBombError  # noqa: TRY301  as Pillow does for larger ones
            if kind != "jpeg" and getattr(image, "n_frames", 1) > 1:
                return _refused(f"« {name} » est animée", "gardez une image fixe")
            image.load()
            width, height, published = _written(image, data, kind)
    except Pillow.DecompressionBombError:
        return _refused(f"« {name} » compte plus de {MOST_PIXELS // 1_000_000} millions de pixels",
                        "réduisez-la à 1 600 pixels de large")  # fmt: skip
    except Exception:  # noqa: BLE001  on a damaged file, decoders raise anything
        return _refused(f"« {name} » est abîmée ou incomplète", "exportez ou téléchargez l’image de nouveau")
    return Picture(kind, width, height, published, tuple(_heavy(name, width, height, len(published), kind)))


@contextmanager
def _strict() -> Iterator[None]:
    """Have Pillow say that a picture is cut, which WeasyPrint asks it not to say, and say it in no other way."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _refused(message: str, hint: str) -> Picture:
    return Picture(flaws=(Flaw(WHOLE, message, hint),))


def _written(image: Pillow.Image, data: bytes, kind: str) -> tuple[int, int, bytes]:
    """Return width, height and bytes of the picture alone: upright, in the colours of the Web (sRGB)."""
    options = _options(image, data, kind)
    shown = _in_srgb(ImageOps.exif_transpose(image))
    if shown.mode not in MODES[kind]:
        shown = shown.convert("RGBA" if shown.has_transparency_data and kind != "jpeg" else "RGB")
    shown.info = {key: value for key, value in shown.info.items() if key == "transparency"}
    target = io.BytesIO()
    shown.save(target, kind.upper(), **options)
    return shown.width, shown.height, target.getvalue()


def _options(image: Pillow.Image, data: bytes, kind: str) -> dict[str, Any]:
    """Return how to write a picture so that it loses nothing that the eye sees."""
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        sampling = JpegImagePlugin.get_sampling(image)
        same = {"qtables": image.quantization} | ({"subsampling": sampling} if sampling >= 0 else {})
        return {"optimize": True, "progressive": "progressive" in image.info} | \
            (same if image.mode in MODES[kind] else {"quality": QUALITY})  # fmt: skip
    if kind == "webp":
        return {"lossless": True} if b"VP8L" in data[:64] else {"quality": QUALITY}
    return {}


def _in_srgb(image: Pillow.Image) -> Pillow.Image:
    """Return the picture with the colours that its profile means."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "RGBA", "CMYK"}:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return image
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError):
        return image


def _heavy(name: str, width: int, height: int, weight: int, kind: str) -> list[Flaw]:
    """Tell a picture that is heavy to load."""
    if weight <= HEAVIEST and max(width, height) <= WIDEST:
        return []
    hint = f"réduisez-la à {_spaced(WIDEST)} pixels au plus" if max(width, height) > WIDEST else \
        "enregistrez-la en WebP ou en JPEG, qualité 80" if kind == "png" else \
        "enregistrez-la avec une qualité de 80, ou moins large"  # fmt: skip
    size = f"{_spaced(round(weight / 1000))} ko et compte {width} × {height} pixels"
    return [Flaw(LIGHT, f"« {name} » pèse {size}", hint)]


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
