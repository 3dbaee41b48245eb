"""The windows that pages are looked at in: sizes in CSS px."""

PHONE, DESK = {"width": 320, "height": 700}, {"width": 1280, "height": 900}
#: A window of 1280 by 1024 at 400 %.
ZOOMED = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
