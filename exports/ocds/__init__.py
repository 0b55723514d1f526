"""OCDS 1.1: releases and records from procurements, changes and the facts that they lean on.

One contracting process is what a region buys for contracts that begin in one year; its segments are lots. One release per
day on which a document said something of it; the compiled release merges them.
"""
