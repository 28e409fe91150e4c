"""One online submission (hồ sơ nộp trực tuyến), from the Portal to the counter's answer."""
