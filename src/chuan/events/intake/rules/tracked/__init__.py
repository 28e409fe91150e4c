"""One dossier that lives in a ministry's system (hồ sơ theo dõi)."""
