"""What the portal calls the fields of a procedure, of a channel and of a legal ground."""

from __future__ import annotations

TEXTS = {
    "code": "ma_thu_tuc",
    "decision": "so_quyet_dinh",
    "name": "ten_thu_tuc",
    "level": "cap_thuc_hien",
    "kind": "loai_thu_tuc",
    "field": "linh_vuc",
    "sequence": "trinh_tu_thuc_hien",
    "applicants": "doi_tuong_thuc_hien",
    "executing": "co_quan_thuc_hien",
    "competent": "co_quan_co_tham_quyen",
    "reception": "dia_chi_tiep_nhan_hs",
    "delegated": "co_quan_duoc_uy_quyen",
    "coordinating": "co_quan_phoi_hop",
    "results": "ket_qua_thuc_hien",
    "conditions": "yeu_cau_dieu_kien",
    "keywords": "tu_khoa",
    "description": "mo_ta",
}
"""Field of the value -> name in the row."""
CHANNEL = {"kind": "hinh_thuc_nop", "deadline": "thoi_han", "fees": "phi_le_phi", "note": "mo_ta"}
GROUND = {
    "number": "so_ky_hieu",
    "name": "trich_yeu",
    "issued": "ngay_ban_hanh",
    "issuer": "co_quan_ban_hanh",
}
