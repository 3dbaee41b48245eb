"""Outlines, places and postcodes are read as the ONS and the Ordnance Survey publish them."""

import json

import pytest
from shapely.geometry import shape

from consortium.geography.making.national_grid import in_degrees
from consortium.geography.postcodes import OUTSIDE
from geography_making import AYTON, SIDE_BY_SIDE, drawn, listed, maker
from geography_squares import collection, feature, polygon, square

ONSPD_2020 = (
    "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,osward,usertype,oseast1m,osnrth1m,osgrdind,lat,long\n"
    '"AB1 2AA","AB1  2AA","AB1 2AA","198001","","E10000021","T1","E05002769","0","0487001",'
    '"0268001","1",52.5,0.5\n'
    '"AB1 2AB","AB1  2AB","AB1 2AB","198001","202001","E10000021","T2","E05002769","0","0487001",'
    '"0268001","1",52.5,1.5\n'
    '"AB1 2AC","AB1  2AC","AB1 2AC","198001","","","T9","","0","","","9",99.999999,0.000000\n'
)
NSPL = ONSPD_2020.replace("oslaua", "laua")
ONSPD_2025 = (
    "pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,wd25cd,usrtypind,east1m,north1m,gridind,lat,long\n"
    '"AB1 2AA","AB1  2AA","AB1 2AA","198001","","E10000021","T1","E05002769","0",487001,268001,1,'
    "52.5,0.5\n"
)
OF_THE_PORTAL = (
    "ObjectId,Postcode (7 char),Postcode (8 char),Postcode (e-GIF),Date of Introduction,"
    "Date of Termination,National Grid Reference (Easting),National Grid Reference (Northing),"
    "Local Authority District Code (2025),Latitude,Longitude\n"
    "1,AB1 2AA,AB1  2AA,AB1 2AA,198001,,487001,268001,T1,52.5,0.5\n"
    "2,AB1 2AB,AB1  2AB,AB1 2AB,198001,202001,487001,268001,T1,52.5,0.5\n"
    "3,AB1 2AC,AB1  2AC,AB1 2AC,198001,,,,T9,99.999999,0\n"
)
BEST_FIT = (
    "pcd7,pcd8,pcds,dointr,doterm,usertype,oa21cd,lsoa21cd,msoa21cd,ladcd,lsoa21nm,ladnm\n"
    '"AB1 2AA","AB1  2AA","AB1 2AA","198001","","0","E00","E01","E02","T1","Ayton, By-Sea","A"\n'
    '"AB1 2AC","AB1  2AC","AB1 2AC","198001","","0","E00","E01","E02","T9","Elsewhere","E"\n'
)
IPN = (
    "placeid,place23nm,splitind,descnm,lad23cd,laddescnm,gridgb1e,gridgb1n,lat,long\r\n"
    '1,"Ayton, By-Sea",0,LOC,T1,NMD,1,1,52.5,0.5\r\n2,Ayton,0,NMD,T1,NMD,1,1,52.5,0.5\r\n'
    "3,Castle,0,WD,T1,NMD,1,1,52.5,0.5\r\n4,Llanfâir,0,COM,T1,NMD,1,1,52.5,0.5\r\n"
)
OPEN_NAMES = (
    "ID,NAME1,TYPE,LOCAL_TYPE,GEOMETRY_X,GEOMETRY_Y\n1,In,populatedPlace,Village,487001,268001\n"
    "2,High Street,transportNetwork,Named Road,487001,268001\n3,AB1 2AA,other,Postcode,,\n"
)
BOX = collection(feature(polygon(square(-1, 52)), LAD23CD="T1", LAD23NM="Ayton"))


@pytest.fixture
def make(tmp_path):
    return maker(tmp_path)


@pytest.mark.parametrize("postcodes", [ONSPD_2020, NSPL, ONSPD_2025, OF_THE_PORTAL, BEST_FIT])
def test_postcodes_are_read_as_the_ons_has_them(make, postcodes):
    made = make((AYTON,), boundaries=SIDE_BY_SIDE, postcodes=postcodes)
    assert made.problems == ()
    table = json.loads(made.texts["postcodes.json"])
    assert table["sectors"]["AB1 2"] in ("0", ["0", {OUTSIDE: "AC"}])


@pytest.mark.parametrize("names", ["oseast1m,osnrth1m", "easting,northing", "east1m,north1m"])
def test_where_only_metres_of_the_grid_are_given_they_say_where_it_is(make, names):
    postcodes = (
        f"pcds,doterm,{names}\nAB1 2AA,,0487001,0268001\nAB1 2AB,,,\nAB1 2AC,,387001,268001\n"
    )
    places = f"name,{names}\nIn,487001,268001\nOut,387001,268001\n"
    made = make((AYTON,), boundaries=BOX, places=places, postcodes=postcodes)
    (place,) = listed(made.texts["places.csv"])
    lon, lat = in_degrees(487001, 268001)
    assert (place["name"], place["lat"], place["lon"]) == ("In", f"{lat:.5f}", f"{lon:.5f}")
    assert json.loads(made.texts["postcodes.json"])["sectors"] == {"AB1 2": ["0", {OUTSIDE: "AC"}]}


def test_a_point_that_is_not_on_the_grid_is_told_with_what_to_write(make):
    made = make((AYTON,), boundaries=BOX, places="name,easting,northing\nIn,4870010,268001\n")
    (problem,) = made.problems
    assert problem.line == 2
    assert "475000 and 260000" in problem.message
    assert problem.wrote == "4870010,268001"


def ons_feature(code, name, corner, metres=1.0):
    """A district as the Open Geography Portal gives it."""
    named = {"FID": 1, "LAD23CD": code, "LAD23NM": name, "LAD23NMW": " ", "BNG_E": 487001}
    named |= {"BNG_N": 268001, "LONG": -0.7, "LAT": 52.3, "GlobalID": "0-0"}
    ring = [(x * metres, y * metres) for x, y in square(*corner)]
    return feature(polygon(ring), **named)


def test_outlines_are_read_as_the_open_geography_portal_has_them(make):
    made = make(
        boundaries=collection(ons_feature("T1", "A", (0, 52)), ons_feature("T2", "B", (1, 52)))
    )
    assert set(drawn(made)) == {"T1", "T2"}


def test_outlines_in_metres_of_the_grid_are_told_of_once_with_the_remedy(make):
    metres = [ons_feature(code, code, (4, 2), 100_000) for code in ("T1", "T2")]
    (problem,) = make(boundaries=collection(*metres)).problems
    assert "British National Grid (EPSG:27700)? Save the file in WGS 84" in problem.message


@pytest.mark.parametrize("name", ["EPSG:27700", "urn:ogc:def:crs:EPSG::27700"])
def test_outlines_that_say_they_are_in_metres_of_the_grid_are_drawn_in_degrees(make, name):
    metres = [ons_feature(code, code, (east, 2), 100_000) for code, east in (("T1", 4), ("T2", 5))]
    crs = {"type": "name", "properties": {"name": name}}
    made = make(boundaries=json.dumps({**json.loads(collection(*metres)), "crs": crs}))
    west, south = in_degrees(400_000, 200_000)
    box = shape(drawn(made)["T1"]).bounds
    assert box[:2] == pytest.approx((west, south), abs=0.02)
    assert shape(drawn(made)["T1"]).touches(shape(drawn(made)["T2"]))
    assert "crs" not in json.loads(made.texts["districts.geojson"])


@pytest.mark.parametrize(
    "content", [b"SQLite format 3\x00\xff", b'<?xml version="1.0"?><kml/>', b"FID,LAD25CD\n1,T1\n"]
)
def test_outlines_in_another_form_are_told_with_the_form_to_take(make, content):
    (problem,) = make(boundaries=content).problems
    assert 'take "GeoJSON"' in problem.message


def test_a_file_that_has_not_come_whole_is_told_to_be_got_again(make):
    for given in ({"boundaries": SIDE_BY_SIDE[:-9]}, {"postcodes": ONSPD_2020[:-20] + '"9'}):
        (problem,) = make(**{"boundaries": SIDE_BY_SIDE, **given}).problems
        assert "get it again" in problem.message


def test_the_index_of_place_names_is_read_as_it_comes_whichever_way_its_letters_were_saved(make):
    mixed = IPN.encode("cp1252") + "5,Môrfa,0,LOC,T1,NMD,1,1,52.5,0.5\r\n".encode()
    made = make((AYTON,), boundaries=SIDE_BY_SIDE, places=mixed)
    names = [row["name"] for row in listed(made.texts["places.csv"])]
    assert names == ["Ayton, By-Sea", "Llanfâir", "Môrfa"]
    assert "names of wards, counties, roads and the like (2)" in made.said[1]


def test_of_the_open_names_only_places_that_somebody_lives_in_are_taken(make):
    made = make((AYTON,), boundaries=BOX, places=OPEN_NAMES)
    assert [row["name"] for row in listed(made.texts["places.csv"])] == ["In"]
